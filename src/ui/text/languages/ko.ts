/** Korean, in the style of the app's own: 합니다체. A function, so that an app in another language unpacks nothing. */
const korean = () => ({
  ribbon: '기사 가져오기',
});

export default korean;
