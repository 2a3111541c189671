import { readFileSync } from 'node:fs';
import { understand } from './engine';
for (const arg of process.argv.slice(2)) {
  const [id = '', word = ''] = arg.split(':');
  const read = await understand({ name: `${id}.txt`, bytes: readFileSync(`/tmp/zlab/w15/all/${id}.txt`) });
  if (!read) continue;
  console.log('==', id, read.article.title?.value, read.article.date?.value);
  for (const m of read.analysis.mentions) if (m.text.includes(word)) console.log(' ', m.type, JSON.stringify(m.text), '→', m.entity, m.resolution.rule, m.resolution.detail.slice(0, 90), m.losers.map((l) => `${l.name} ${l.score.toFixed(2)}`).join('; '), '|', read.article.body.text.slice(m.start - 25, m.end + 15).replace(/\n/g, '⏎'));
  for (const { mention: m, reason } of read.analysis.rejected) if (m.text.includes(word)) console.log('  rejected', m.type, JSON.stringify(m.text), reason.rule, reason.detail);
  console.log('  actors', read.analysis.actors.filter((a) => a.entity.includes(word.toLowerCase())).map((a) => `${a.entity} ${a.linked} ${a.why}`).join('; '));
}
