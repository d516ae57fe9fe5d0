import { readFileSync } from 'node:fs';
import { badInput } from './exit';

/** The JSON in a file. @throws CommandEnded when it cannot be read or is no JSON; the content is not repeated. @security S-03 */
export function readJsonFile(option: string, file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const why = code === 'ENOENT' ? 'does not exist' : code === 'EISDIR' ? 'is a folder' : 'cannot be read';
    throw badInput(`The file of ${option} ${why}. Check the path.`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const place = /position (\d+)(?: \(line (\d+) column (\d+)\))?/.exec(error instanceof Error ? error.message : '');
    const where = place?.[2] ? `line ${place[2]}, column ${place[3]}` : place ? `position ${place[1]}` : 'its end';
    throw badInput(`The file of ${option} is not JSON: it breaks off at ${where}. Mend it there.`);
  }
}
