/** What `dateline --help` prints. */

export const ABOUT =
  'Turns news articles into linked notes in an Obsidian vault. Works offline: the network is used only by ' +
  '“feeds sync”, “feeds add” and “import --fetch”, for the addresses you gave and the articles of your feeds.';

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
  dateline statements --by "Ministry of State Security" --vault ~/Vault
  dateline export --format csv --out articles.csv --vault ~/Vault
  dateline same --vault ~/Vault
  dateline merge "State Security Department" "Ministry of State Security" --dry-run --vault ~/Vault
  dateline relink --entity "Ministry of State Security" --dry-run --vault ~/Vault
  dateline tidy --vault ~/Vault
  dateline undo --vault ~/Vault
  dateline journal --vault ~/Vault

Exit codes: 0 all done, 1 something failed or was found (it is named), 2 the command was not understood.`;
