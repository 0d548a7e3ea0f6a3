/** Media types of what a system runs when it is opened, registered ones and those in use; of what shows by its bytes too. */
const TYPES: readonly string[] = [
  // Programs, libraries, installers, packages and disk images.
  'application/(x-)?(dos-?exe|exe|winexe|dosexec|msdos-program|msdownload|msi|elf|executable|sharedlib|mach-binary)',
  'application/(vnd\\.microsoft\\.portable-executable|x-ms-(installer|shortcut)|vnd\\.ms-cab-compressed|x-cab|wasm)',
  'application/(x-)?(java-(archive|applet|jnlp-file|vm)|shockwave-flash|apple-diskimage|iso9660-image|rpm|debian-package)',
  'application/(vnd\\.android\\.package-archive|vnd\\.debian\\.binary-package|vnd\\.adobe\\.flash\\.movie|x-xpinstall)',
  // Scripts, and pages and settings that run commands.
  '(application|text)/(x-)?(java|ecma|j|live|vb|shell|apple|power)-?(script|shell)[\\d.]*(\\.encode)?',
  '(application|text)/x-(sh|bash|csh|ksh|zsh|bat|msdos-batch|perl|php|python(-code)?|python-bytecode|ruby|tcl|lua)',
  '(application|text)/(hta|x-hta|x-ms-regedit|x-httpd-php|x-desktop|x-scriptlet|scriptlet)',
  // Office documents that say that they hold macros.
  'application/vnd\\.ms-.*macroenabled.*',
];
const PROGRAM_TYPES = new RegExp(`^(?:${TYPES.join('|')})$`);

/** Whether a media type, in lower case and without parameters, is one of files that run when they are opened. */
export const runsByType = (type: string): boolean => PROGRAM_TYPES.test(type);
