/** What the articles of one story lead back to. Pure. */
export { MOST_ARTICLES, originsOf } from './origins';
export { isOneStory, storyEvidence } from './one-story';
export { articleOf, type ComparedArticle } from './story-article';
