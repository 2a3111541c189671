/** What the articles of one story lead back to. Pure. */
export { MOST_ARTICLES, originsOf } from './origins';
export { isOneStory } from './same-source';
export { articleOf, type ComparedArticle } from './story-article';
