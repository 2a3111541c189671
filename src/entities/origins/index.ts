/** What the articles of one story lead back to. Pure. */
export { MOST_ARTICLES, originsOf } from './origins';
export { articleOf, type StoryArticle } from './story-article';
