/** Endings that make a system run a file when it is opened: programs, scripts, installers, shortcuts, disk images. */
const ENDINGS: readonly string[] = [
  // Windows' programs and what it installs or loads.
  'a3x|ahk|appinstaller|application|au3|appref-ms|appx(bundle)?|bat|bgi|cmd|co[mn]|cpl|diag(cab|cfg|pkg)|dll|drv|efi|ex_?|exe|gadget|grp|inf|ins|isp|job|lib|ms[cipt]|msix(bundle)?|msu|nsh|nupkg|ocx|paf|pcd|pif|ppkg|prf|scr|shb|shs|sys|udl|vsix|vsto|vxd|wll|wsb|xll|xbap|xnk',
  // Its scripts, shortcuts and settings, which run commands as well.
  'bas|cdxml|chm|hlp|hpj|ht[ac]|ica|its|jse?|library-ms|lnk|mcf|mht(ml)?|msh[12]?(xml)?|msrcincident|ps[12](xml)?|psc[12]|psd1|psdm1|psm1|rdp|reg|rgs|sc[ft]|search(connector)?-ms|settingcontent-ms|(desk)?theme(pack)?|url|vb[es]?|vsmacros|vsw|webpnp|website|ws[cfh]?',
  // Office documents that say that they hold macros, and data that Office runs queries and functions of.
  'ac[cd]d[aberux]|ad[enp]|doc[bm]|dotm|[diort]qy|fxp|ma[dfgmqrsuvw]|md[abetwz]|one(pkg|toc2?)?|ops|osd|oxt|potm|ppam|pp[st]m|printerexport|sldm|slk|wiz|xla[m]?|xl[mst]m|xlsb',
  // Scripts of all systems.
  'aspx?|ba?sh|cgi|cjs|csh|fish|groovy|jspx?|ksh|lua|mjs|ph[pt]\\d?|phtml|phar|pl|plx|py[cowz]?|pyzw|rb|rbw|sh|tcl|zsh',
  // Java, Android, browsers.
  'aab|air|apk[ms]?|crx|jad|jar|jnlp|swf|war|xap|xapk|xpi',
  // Apple's.
  'action|app|applescript|command|dmg|(afp|ftp|file|inet|vnc)loc|ipa|kext|mobileconfig|mpkg|osax|pkg|prefpane|scptd?|terminal|tool|webloc|workflow|xip',
  // Linux's.
  'appimage|deb|desktop|flatpak(ref|repo)?|rpm|run|snap',
  // Packages and images that a system opens as a folder, past its own marks of what came from outside.
  'cab|iso|udf|vhdx?|vmdk|wim',
];
const PROGRAM_NAMES = new RegExp(`\\.(?:${ENDINGS.join('|')})$`, 'i');
/** A folder that a system runs as a program, by any file in it. */
const BUNDLE = /\.(?:app|action|kext|osax|prefpane|scptd|workflow)\/contents\//i;

/** Neither seen nor kept when a name is cleaned. */
const UNSEEN = /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Cf}]+/gu;
const BLANK = /[\s.]/;
/** No ending is longer. */
const REACH = 40;

/** The end of a name without the blanks and dots at it, which a system overlooks. */
function endOf(name: string): string {
  let end = name.length;
  while (end > 0 && BLANK.test(name.charAt(end - 1))) end -= 1;
  return name.slice(Math.max(0, end - REACH), end);
}

/** What one or another system takes for a name: all of it, up to a zero, and without what it keeps behind a colon. */
const readings = (name: string): readonly string[] => [
  name.replace(UNSEEN, ''),
  name.replace(/\0.*$/s, ''),
  name.replace(/:[^.]*$/s, ''),
];

/**
 * Whether a system runs a file of this name when it is opened: only the end of a name counts, whatever stands before it.
 *
 * @param name as it came, with folders or without
 */
export const runsByName = (name: string): boolean =>
  readings(name).some((read) => PROGRAM_NAMES.test(endOf(read))) || BUNDLE.test(name.replaceAll('\\', '/'));
