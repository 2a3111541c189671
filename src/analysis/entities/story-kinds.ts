import type { TextDocument } from '../language';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words that tell what kind of story one is. */
const STORIES: Readonly<Record<string, ReadonlySet<string>>> = {
  violence:
    words(`kill killed kills killing dead died dies death deaths wounded injured shot shooting shootings gunman gunmen
    bomb bombing bombings blast explosion attack attacks attacked stabbed stabbing murder murdered arrested police suspect suspects
    hostage hostages victim victims officer officers gunfire`),
  disaster:
    words(`earthquake quake flood floods flooding storm hurricane typhoon tornado wildfire wildfires fire crash crashed
    landslide outbreak evacuated rescue rescued collapsed aftershock aftershocks`),
  politics:
    words(`election elections vote votes voted voters voting poll polls campaign candidate candidates senate senator
    senators congress house parliament lawmakers bill law legislation president presidential party republican republicans
    democrat democrats gop debate nominee primary administration government minister policy budget tax taxes`),
  diplomacy:
    words(`summit talks meeting met visit visited deal agreement treaty sanctions ambassador diplomats negotiations
    nuclear allies`),
  economy:
    words(`economy economic market markets stocks shares percent pct billion company companies bank banks prices trade
    tariffs jobs unemployment growth profit sales`),
  opinion: words(`i we our you my should must why opinion columnist`),
  court: words(
    `court judge judges ruling ruled lawsuit trial jury sentenced convicted charges charged prosecutors attorney`,
  ),
  sport: words(
    `match game games team teams season coach league cup olympic olympics players player won beat goal goals`,
  ),
};
/** Sentences at the head of a text that tell what kind of story it is. */
const BEGINNING = 8;
/** Words of a kind among this many say as much as they can. */
const AMONG = 20;

/** How much headline and first sentences tell of each kind of story, 0 to 2. */
export function storyKinds({ sentences, tokens }: TextDocument, title: string): ReadonlyMap<string, number> {
  const last = sentences[Math.min(BEGINNING, sentences.length) - 1]?.lastToken ?? 0;
  const said = tokens.slice(0, last).map(({ fold }) => fold);
  const titled = title.toLowerCase().split(/[^\p{L}]+/u);
  const all = [...said, ...titled, ...titled];
  return new Map(
    Object.entries(STORIES).map(([kind, of]) => {
      const count = all.filter((word) => of.has(word)).length;
      return [kind, Math.min(2, (AMONG * count) / Math.max(1, all.length))];
    }),
  );
}
