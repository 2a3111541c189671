/** What `dateline --help` prints. */

export const ABOUT =
  'Turns news articles into linked notes in an Obsidian vault. Works offline: the network is used only by ' +
  '“feeds sync”, “feeds add” and “import --fetch”, for the addresses you gave and the articles of your feeds.';

/** Each command as it is called, and what it does. */
export const SUMMARIES = {
  'import [options] <paths...>':
    'make notes of articles in any format, archives and exports included; folders are walked',
  'extract [options] [paths...]': 'JSON Lines in, JSON Lines out: what is recognised in each article, without a write',
  'explain [options] <file>': 'tell what is recognised in an article and why: each link with its reason, and what lost',
  'check [options]': 'look for links that do not resolve, duplicate entities and broken frontmatter; changes nothing',
  feeds: 'subscribe to feeds, and file what is new in them',
  'adopt [options] [notes...]':
    'make notes of your own those of the entities they are named like: they get the keys they lack, links follow; without a note, list those that may be',
  'ignore [options] <names...>': 'never recognise a name in this vault, whatever it means',
  'dossier [options] <names...>':
    'tell what is known of entities: facts, articles with the sentences that name them, what they are related to, sources',
  'merge [options] <from> <into>':
    'merge one entity into another: every link follows, the words shown stay, nothing you wrote is lost',
  'not-same [options] <one> <other>':
    'remember that two entities are not the same, so that merging them is not proposed again',
  'split [options] <from>':
    'split off what an entity was wrongly taken for: the chosen articles, or all that shows a form',
  'retype [options] <entity>':
    'say that an entity is something else: its note and its place in all lists follow, its id stays',
  'export [options]': 'write the articles of the vault in a format of other tools; notes are only read',
  'undo [options]': 'take a run back, the last one if not told otherwise; what you changed since is kept and named',
  'journal [options] [batch]': 'list the runs that can be undone, the newest first, or what one of them wrote',
  'related [options] <name> [other]':
    'tell why notes are related: how often they are named together, against chance, and in which sentences',
  'relate [options]': 'bring the lists of related notes of all entities up to date',
  'relink [options] [paths...]':
    'bring articles in the vault up to date with new entities, aliases, packs and versions',
  'review [options] <note>':
    'show what was found in an article’s note and why; with --decisions, change what was decided of it',
  'same [options]': 'look for entity notes that may be one, with the evidence; changes nothing',
  'tidy [options] [names...]':
    'merge, retype or remove notes of entities that today would be made otherwise and nobody has edited',
  'vocabulary [options]': 'list the packs, themes and agencies that are listened to; changes nothing',
  'suggest-themes [options]': 'look for phrases that many articles have and no theme listens to; changes nothing',
} as const;

export const EXAMPLES = `
Examples:
  dateline import article.txt saved-page.html --vault ~/Vault
  dateline import ~/Downloads/articles --vault ~/Vault --dry-run
  dateline import export.csv --columns title=Headline,date=Published,text=Body --vault ~/Vault
  dateline import reading-list.txt --fetch --vault ~/Vault
  dateline extract --full ~/archive > part.jsonl
  dateline import --extracted part.jsonl --vault ~/Vault
  dateline feeds add https://www.example.org/ --full-text --vault ~/Vault
  dateline feeds sync --vault ~/Vault
  dateline extract --gazetteer KP.zip --gazetteer camps.csv < lines.jsonl
  dateline explain article.txt --find "Ministry of State Security"
  dateline dossier "Ministry of State Security" --vault ~/Vault
  dateline export --format csv --out articles.csv --vault ~/Vault
  dateline same --vault ~/Vault
  dateline merge "State Security Department" "Ministry of State Security" --dry-run --vault ~/Vault
  dateline relink --entity "Ministry of State Security" --dry-run --vault ~/Vault
  dateline tidy --dry-run --vault ~/Vault
  dateline undo --vault ~/Vault
  dateline journal --vault ~/Vault

Exit codes: 0 all done, 1 something failed or was found (it is named), 2 the command was not understood.`;
