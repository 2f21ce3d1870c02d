// Writes file.br and file.gz beside each text and WASM file below the first folder that is given.
// What the second one, an earlier build, has with the same bytes is copied from there.
import { copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const [, dir, before] = process.argv;
const texts = /\.(css|csv|html|js|json|md|svg|txt|wasm|webmanifest|xml)$/;

async function smaller(name) {
  const path = join(dir, name);
  const bytes = readFileSync(path);
  const old = join(before, name);
  const encoded = [".br", ".gz"];
  if (encoded.every((end) => existsSync(old + end)) && readFileSync(old).equals(bytes)) {
    encoded.forEach((end) => copyFileSync(old + end, path + end));
    return;
  }
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  writeFileSync(`${path}.br`, await promisify(brotliCompress)(bytes, { params }));
  writeFileSync(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 }));
}

// All at once: as many work as there are threads for it.
await Promise.all(readdirSync(dir, { recursive: true }).filter((it) => texts.test(it)).map(smaller));
