/**
 * Names of columns by meaning, folded as headers are, as Eventbrite writes them to hosts in English, German, French, Spanish,
 * Portuguese, Italian and Dutch.
 */
export const EVENTBRITE_COLUMNS = {
  order:
    'order|order no|order id|order number|bestell nr|bestellnr|bestellnummer|bestellung|bestell id|commande|n de commande|no de commande|numero de commande|pedido|n de pedido|no de pedido|numero de pedido|n do pedido|no do pedido|numero do pedido|ordine|n ordine|numero ordine|numero d ordine|bestelnr|bestelnummer|bestelling',
  attendee:
    'attendee|attendee no|attendee id|attendee number|teilnehmer|teilnehmer nr|teilnehmernummer|participant|n de participant|no de participant|numero de participant|asistente|n de asistente|no de asistente|numero de asistente|participante|n do participante|no do participante|numero do participante|partecipante|n partecipante|numero partecipante|deelnemer|deelnemer nr|deelnemernummer',
  status:
    'attendee status|status des teilnehmers|teilnehmerstatus|statut du participant|statut participant|statut des participants|estado del asistente|estado de asistente|estado de los asistentes|status do participante|estado do participante|stato del partecipante|stato partecipante|status deelnemer|status van deelnemer|deelnemerstatus',
  ticket:
    'ticket type|ticket name|ticketart|tickettyp|ticket typ|tickettype|type ticket|soort ticket|type de billet|tipo de entrada|tipo de boleto|tipo de ingresso|tipo de bilhete|tipo di biglietto|tipo biglietto',
  fees: 'eventbrite fees|fees paid|eventbrite payment processing|eventbrite gebuhren|frais eventbrite|tarifas de eventbrite|taxas da eventbrite|commissioni eventbrite|eventbrite kosten|price tier|order type|total paid',
  eventName:
    'event name|event|veranstaltung|veranstaltungsname|name der veranstaltung|nom de l evenement|nombre del evento|nome do evento|nome dell evento|nome evento|naam evenement|evenement',
  eventId: 'event id|veranstaltungs id|id de l evenement|id del evento|id do evento|id dell evento',
  begins:
    'date attending|event date|event start date|event start date time|teilnahmedatum|datum der veranstaltung|date de participation|date de l evenement|fecha de asistencia|fecha del evento|data de participacao|data do evento|data di partecipazione|data dell evento|datum deelname|datum evenement',
  cameAt:
    'check in date|checked in at|checkin date|check in time|check in datum|date d enregistrement|fecha de registro de entrada',
  buyer:
    'buyer name|purchaser name|kaufer|name des kaufers|nom de l acheteur|nombre del comprador|nome do comprador|nome dell acquirente|naam koper',
  buyerGiven:
    'buyer first name|purchaser first name|vorname des kaufers|prenom de l acheteur|nombre de pila del comprador|voornaam koper',
  buyerFamily:
    'buyer last name|buyer surname|purchaser last name|purchaser surname|nachname des kaufers|nom de famille de l acheteur|apellido del comprador|apellidos del comprador|sobrenome do comprador|cognome dell acquirente|achternaam koper',
} as const;
export type EventbriteColumn = keyof typeof EVENTBRITE_COLUMNS;

/** What the status says, tried in this order; accents folded away. */
export const SAID_NO =
  /not attending|nicht|ne participe pas|no asist|no va|nao|non partec|neemt niet|refund|erstattet|rembours|reembols|rimbors|terugbetaald|cancel|storn|annul|delet|geloscht|supprim|elimin|exclu|verwijderd|transfer/;
export const CAME = /check(?:ed)?[ -]?in|attended|eingecheckt|enregistre|pointe|registrad|ingecheckt|acreditad/;
