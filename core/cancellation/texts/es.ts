import type { CancellationTexts } from '../cancellation-texts.ts';

export const es: CancellationTexts = {
  question: '¿Ha pedido cancelar esta reserva?',
  reported: (listing, platform) =>
    `El anfitrión de «${listing}» ha comunicado a ${platform} que usted ha pedido cancelar esta reserva.`,
  open: 'Abra esta página y responda sí o no:',
  nothingHappens: 'Nada se cancela sin su sí. Si no lo ha pedido, responda no o no haga nada.',
  until: (instant) => `Puede responder hasta el ${instant}.`,
  yes: 'Sí, he pedido cancelar',
  no: 'No',
  confirmed: (platform) => ({
    title: 'Gracias. Ha respondido sí.',
    text: `${platform} ya sabe que ha pedido cancelar y le informará de los siguientes pasos.`,
  }),
  declined: {
    title: 'Gracias. Ha respondido no.',
    text: 'Su reserva sigue como está. Se informa al anfitrión de que no lo ha confirmado.',
  },
  problems: {
    unknown: {
      title: 'Este enlace no funciona',
      text: 'Puede que falte una parte. Abra de nuevo el enlace del correo o cópielo entero.',
    },
    expired: {
      title: 'Este enlace ha caducado',
      text: 'Una respuesta dada a tiempo cuenta. Si desea cancelar, diríjase al equipo de asistencia.',
    },
    used: {
      title: 'Ya ha respondido',
      text: 'La respuesta no se puede cambiar aquí. Si quería decir otra cosa, diríjase al equipo de asistencia.',
    },
    superseded: {
      title: 'Esta reserva ya está cancelada',
      text: 'Ya no hay nada que responder. Si tiene preguntas, diríjase al equipo de asistencia.',
    },
    choose: { title: 'Falta su respuesta', text: 'Vuelva atrás y elija una de las dos respuestas.' },
    fault: {
      title: 'No ha funcionado',
      text: 'Inténtelo de nuevo dentro de unos minutos. Si sigue igual, diríjase al equipo de asistencia.',
    },
  },
  hostConfirmed: (platform) => ({
    title: 'El cliente ha confirmado que desea cancelar',
    text: `El cliente ha confirmado que pidió cancelar esta reserva. ${platform} está al corriente y se ocupa de la cancelación. Hasta entonces la reserva sigue como está.`,
  }),
  hostDeclined: {
    title: 'El cliente no ha confirmado la cancelación',
    text: 'Hemos preguntado al cliente. No ha confirmado que quiera cancelar, así que la reserva sigue como está. Si algo no queda claro, escríbale en la conversación.',
  },
};
