import { describe, expect, it } from 'vitest';
import { isArchiveName, isContainerName } from '../../../../core/mail/content/container-name.ts';
import { runsByName } from '../../../../core/mail/content/program-name.ts';

describe('a name that a system runs', () => {
  it.each([
    'a.exe a.com a.bat a.cmd a.scr a.pif a.msi a.msix a.cpl a.dll a.lnk a.hta a.chm a.hlp a.url a.reg a.inf a.xll a.job',
    'a.js a.jse a.mjs a.vbs a.vbe a.wsf a.wsh a.sct a.ps1 a.psm1 a.ps1xml a.settingcontent-ms a.search-ms a.mht a.rdp',
    'a.docm a.dotm a.xlsm a.xltm a.xlam a.xla a.xlsb a.pptm a.ppsm a.mdb a.accdb a.iqy a.slk a.one a.onepkg',
    'a.py a.pyw a.pyz a.pl a.rb a.php a.php5 a.phtml a.sh a.bash a.zsh a.ksh a.fish a.lua a.tcl a.jsp a.aspx a.cgi',
    'a.jar a.jnlp a.apk a.xapk a.apks a.ipa a.crx a.xpi a.swf',
    'a.app a.command a.workflow a.scpt a.applescript a.terminal a.pkg a.dmg a.webloc a.inetloc a.mobileconfig a.tool',
    'a.fileloc a.ftploc a.afploc a.vncloc a.xip a.ppkg a.wsb a.vsto a.oxt a.ica a.wll a.nupkg a.vsix a.ahk a.au3 a.psc2',
    'a.desktop a.deb a.rpm a.appimage a.flatpakref a.snap a.run a.iso a.vhd a.vhdx a.cab a.ex_',
  ])('ends as one: %s', (names) => {
    for (const name of names.split(' ')) expect([name, runsByName(name)]).toEqual([name, true]);
  });

  it.each([
    'photo.jpg.exe',
    'A.EXE',
    'photo\u202Egpj.exe',
    'a.exe ',
    'a.exe. . .',
    'a.exe\u200B. ',
    'a.e\u200Dxe',
    'a.exe\u3164',
    'a.exe\0.jpg',
    'a.exe::$DATA',
    'a.exe:x',
    'C:setup.exe',
    'x:y:a.exe',
    'folder/a.exe',
    'folder\\a.exe',
    `a.exe${' '.repeat(5_000)}`,
    `${'x'.repeat(5_000)}.exe`,
    'Foyer.app/Contents/Resources/icon.png',
    'Foyer.app\\Contents\\MacOS\\foyer',
  ])('%j', (name) => expect(runsByName(name)).toBe(true));

  it.each([
    ['a.jpg', 'a.pdf', 'a.txt', 'a.json', 'a.xml', 'a.csv', 'a.ts', 'a.mp4', 'exe', 'exe.', '', '.', 'a.exe.txt'],
    ['Arrival 5.pm', 'plan v1.2', 'a.docx', 'a.xlsx', 'a.pptx', 'a.zip', 'a.html', 'a.ics', 'a.eml', 'sea.heic', 'a.R'],
    ['a.exe/photo.jpg', 'app/contents/x.png', 'Re: example.com: plan.pdf', 'vbaProject.bin', 'a.exes', 'a.lexe'],
  ])('is none of %j and the like', (...names) => {
    for (const name of names) expect([name, runsByName(name)]).toEqual([name, false]);
  });
});

describe('a name of what can hold programs', () => {
  it('is that of an archive or a document', () => {
    for (const name of ['a.zip', 'a.7z', 'a.RAR', 'a.tar.gz', 'a.tgz', 'a.bz2', 'a.img', 'a.z01', 'a.r00', 'a.zip '])
      expect([name, isArchiveName(name)]).toEqual([name, true]);
    for (const name of ['a.docx', 'a.doc', 'a.xls', 'a.pptx', 'a.ppt', 'a.rtf', 'a.odt', 'a.msg', 'a.zip'])
      expect([name, isContainerName(name)]).toEqual([name, true]);
    for (const name of ['a.jpg', 'a.pdf', 'a.txt', 'zip', 'a.csv', ''])
      expect([name, isContainerName(name), isArchiveName(name)]).toEqual([name, false, false]);
  });
});
