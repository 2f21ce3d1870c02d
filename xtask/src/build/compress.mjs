// Writes file.br and file.gz beside each text and WASM file below the folder that is given.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const dir = process.argv[1];
const texts = /\.(css|csv|html|js|json|md|svg|txt|wasm|webmanifest|xml)$/;

for (const name of readdirSync(dir, { recursive: true })) {
  if (!texts.test(name)) continue;
  const path = join(dir, name);
  const bytes = readFileSync(path);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
}
