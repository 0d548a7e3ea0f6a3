/** What numbers of accounts and addresses of wallets are written in. */
const CHARACTERS = Uint8Array.from({ length: 0x80 }, (_, code) => (/[a-z\d]/i.test(String.fromCharCode(code)) ? 1 : 0));

/** Whether a UTF-16 unit is a letter or a figure of ASCII. */
export const isPlainAlphanumeric = (code: number): boolean => CHARACTERS[code] === 1;
