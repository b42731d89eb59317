// Holds a catalogue in Turtle against shapes: node shacl.mjs SHAPES < CATALOGUE. Each violation is a line; ends with 1 where there is any.
import { readFileSync } from 'node:fs';
import { DataFactory, Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';

const read = (turtle) => new Store(new Parser({ factory: DataFactory, baseIRI: 'urn:none:' }).parse(turtle));
const report = await new SHACLValidator(read(readFileSync(process.argv[2], 'utf8'))).validate(read(readFileSync(0, 'utf8')));
for (const { focusNode, path, message, sourceConstraintComponent } of report.results) {
  console.error([focusNode?.value, path?.value, sourceConstraintComponent?.value.split('#')[1], ...(message ?? []).map((each) => each.value)].filter(Boolean).join(' '));
}

process.exit(report.conforms ? 0 : 1);
