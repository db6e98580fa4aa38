/** A process that checks the reference cases on WebGPU and prints what it found: Vulkan's place is set before it starts. */
import { checkReference } from '../../../../src/main/benchmark/check-reference.ts';

const [folder = ''] = process.argv.slice(2);
console.log(JSON.stringify(await checkReference(folder, 'webgpu')));
process.exit(0); // Dawn keeps a thread of its own
