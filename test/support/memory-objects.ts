export { MemoryObjects } from '../../connectors/kit/conformance/memory-objects';
