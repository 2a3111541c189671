/** What stands for the app's module in tests of code that asks it for nothing but its language. Who needs more mocks it. */
export const getLanguage = (): string => 'en';
