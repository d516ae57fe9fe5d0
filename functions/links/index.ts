export { downloadDesk } from './download-desk';
export { linkName } from './hashing';
export { type IssuedLink, issueLink, LinkTaken } from './issue-link';
export { spokenCode } from './link-code';
export { isLocked } from './link-state';
export type { DownloadEvent, OnDownload } from './open-session';
export { revokeLinks } from './revoke-links';
export { unlockLink } from './unlock-link';
