import type { RestrictionTexts } from '../restriction-texts.ts';

export const es: RestrictionTexts = {
  set: {
    subject: 'Su cuenta no puede enviar enlaces por ahora',
    opening: (at) => `Desde el ${at}, su cuenta no puede enviar enlaces a los huéspedes.`,
    reason: (reason) => `El motivo: ${reason}`,
    quoted: (reason) => `El motivo, en palabras de nuestro equipo: ${reason}`,
    causes: {
      platform: 'Lo ha decidido una persona de nuestro equipo.',
      detection:
        'Nuestro sistema lo ha detectado por sí mismo y ha actuado de inmediato para proteger a los huéspedes. No lo ha decidido ninguna persona.',
      signal:
        'Nuestro sistema ha actuado de inmediato, porque hay indicios de que otra persona usa su cuenta. No lo ha decidido ninguna persona.',
    },
    meaning: [
      'Qué significa: los mensajes sin enlaces se transmiten como siempre. Un mensaje con un enlace se rechaza, por correo y en nuestra plataforma, y de los archivos solo se transmiten las imágenes.',
      'Los mensajes con enlaces que aún no se habían enviado quedan retenidos hasta que nuestro equipo los revise.',
    ],
    lifting:
      'Cómo se levanta: si cree que se trata de un error, o la causa ya no existe, escriba a nuestro servicio de atención. Una persona de nuestro equipo lo revisa y levanta la medida, o le dice por qué se mantiene. Si no escribió usted esos mensajes, cambie primero su contraseña.',
  },
  lifted: {
    subject: 'Su cuenta puede volver a enviar enlaces',
    opening: (at) => `Desde el ${at}, su cuenta puede volver a enviar enlaces a los huéspedes.`,
    held: 'Los mensajes que siguen retenidos se revisan uno por uno; le avisaremos de los que no se transmitan. No es necesario volver a enviarlos.',
  },
  held: {
    subject: 'Su mensaje aún no se ha transmitido',
    opening: (at, about) =>
      `Su mensaje del ${at} (${about}) aún no se ha transmitido: tiene un enlace o un archivo que puede contenerlo, y su cuenta no puede enviarlos por ahora.`,
    remedy:
      'Se conserva, y nuestro equipo lo revisa. No es necesario volver a enviarlo; sin enlaces y sin más archivos que imágenes, un mensaje nuevo se transmite de inmediato.',
  },
  refused: {
    problem:
      'Nuestro equipo lo ha revisado: tiene un enlace o un archivo que puede contenerlo, y su cuenta no podía enviarlos cuando iba a transmitirse.',
    remedy:
      'Escriba lo importante en un mensaje nuevo. Si cree que se trata de un error, escriba a nuestro servicio de atención.',
  },
};
