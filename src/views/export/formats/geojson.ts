import type { Coordinates } from '../../../model';
import type { ExportArticle, ExportEntity, ExportName } from '../model';
import { isoOf } from '../../../format/moments';
import { addressLine, whereaboutsOf } from '../where';
import { jsonList, stated } from './json';

/**
 * RFC 7946: one FeatureCollection, an article where its story is, without geometry where that is not known; then the places
 * that articles name and that have coordinates.
 */
export async function* geojson(articles: AsyncIterable<ExportArticle>): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":[';
  yield* jsonList(features(articles));
  yield ']}\n';
}

async function* features(articles: AsyncIterable<ExportArticle>): AsyncGenerator<object> {
  const places = new Map<string, { readonly place: ExportEntity; count: number }>();
  for await (const article of articles) {
    yield articleFeature(article);
    for (const place of placesOf(article)) {
      const known = places.get(place.id);
      if (known === undefined) places.set(place.id, { place, count: 1 });
      else known.count += 1;
    }
  }
  for (const { place, count } of places.values()) yield placeFeature(place, count);
}

function placesOf({ location, places }: ExportArticle): ReadonlySet<ExportEntity> {
  const named = [...(location === null ? [] : [location]), ...places];
  return new Set(named.flatMap(({ entity }) => (entity?.coordinates ? [entity] : [])));
}

function articleFeature(article: ExportArticle): object {
  const { location, coordinates, published } = article;
  return {
    type: 'Feature',
    id: article.id,
    geometry: pointAt(coordinates),
    properties: stated({
      feature: 'article',
      title: article.label,
      date: article.date,
      published: published === null ? null : isoOf(published),
      event_date: article.eventDate?.value,
      event_dates: article.eventDates.map(({ value }) => value),
      source: article.source?.name,
      location: location?.name,
      location_id: location?.entity?.id,
      actors: namesOf(article.actors),
      places: namesOf(article.places),
      themes: namesOf(article.themes),
      lead: article.lead,
      url: article.url,
      article_id: article.id,
      copy_of: article.copyOf?.id,
      path: article.path,
    }),
  };
}

function placeFeature(place: ExportEntity, count: number): object {
  const { code, country } = whereaboutsOf(place);
  return {
    type: 'Feature',
    id: place.id,
    geometry: pointAt(place.coordinates),
    properties: stated({
      feature: 'place',
      title: place.name,
      address: addressLine(place),
      aliases: place.aliases,
      country,
      country_code: code,
      articles: count,
      entity_id: place.id,
      path: place.path,
    }),
  };
}

const namesOf = (names: readonly ExportName[]): readonly string[] => names.map(({ name }) => name);

/** Longitude first. */
const pointAt = (at: Coordinates | null): object | null =>
  at === null ? null : { type: 'Point', coordinates: [at.lon, at.lat] };
