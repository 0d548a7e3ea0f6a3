const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Short names that everybody follows: shorteners, messengers. They are links without any path, and with a space for a dot. */
export const KNOWN_HOSTS = words(
  't.me t.co x.com g.co g.page wa.me m.me fb.me fb.com bit.ly bitly.com goo.gl ow.ly is.gd v.gd j.mp db.tt u.to s.id tr.im tiny.cc tiny.one cutt.ly rb.gy rebrand.ly buff.ly lnkd.in amzn.to amzn.eu youtu.be tinyurl.com t.ly shorturl.at qr.ae qr.io linktr.ee telegram.me telegram.dog signal.me signal.group vk.me vk.com vk.cc clck.ru ok.ru ig.me instagr.am pin.it redd.it spoti.fi airbn.b abnb.me booki.ng dlvr.it ift.tt kutt.it soo.gd adf.ly bl.ink lc.chat chat.whatsapp.com api.whatsapp.com viber.click discord.gg discord.me paypal.me revolut.me cash.app wise.com line.me zalo.me skype.com maps.app.goo.gl forms.gle goo.su t2m.io snip.ly short.io surl.li shorturl.gg twitch.tv about.me',
);

/** Beneath these two labels everybody has a place of their own. */
export const SHARED_SITES = words(
  'github.io gitlab.io blogspot.com wordpress.com wixsite.com web.app firebaseapp.com pages.dev workers.dev netlify.app vercel.app herokuapp.com onrender.com weebly.com webflow.io azurewebsites.net cloudfront.net amazonaws.com ngrok.io ngrok.app trycloudflare.com tumblr.com jimdosite.com square.site myshopify.com duckdns.org ucoz.ru narod.ru business.site carrd.co translate.goog fly.dev glitch.me repl.co surge.sh hopto.org ddns.net webnode.page strikingly.com mystrikingly.com yolasite.com 000webhostapp.com blogspot.de',
);

/** Labels beneath a country's that people register under: "co.uk". */
export const SECOND_LEVELS = words(
  'co com net org gov edu ac gv or ne go mil nom ltd plc me sch id in firm gen ind web art',
);

/** Schemes whose links need no slashes, and name no host. */
export const OPAQUE_SCHEMES = words(
  'javascript vbscript data intent tg whatsapp viber skype magnet bitcoin ethereum litecoin market sgnl fb-messenger messenger view-source blob itms-apps weixin kakaotalk zalo line signal',
);

/** Schemes that lead to people rather than places: masking hides what stands behind them. */
export const PEOPLE_SCHEMES = words('mailto tel sms callto');
