/** What WhatsApp writes in place of words, in the languages of most of its users; each as a pattern over small letters. */

/** A picture, sound or film that was left out: `image omitted`, `<Medien ausgeschlossen>`. */
export const LEFT_OUT_MEDIA = anyOf(
  'omitted',
  'weggelassen|ausgeschlossen',
  'omitid[oa]s?|omés[ao]?',
  'omise?s?|absente?s?|non inclus',
  'ommess[oaie]|omess[oaie]|esclus[oaie]',
  'ocult[oa]s?|não incluíd[oa]s?',
  'weggelaten',
  'pominięt[eoay]',
  'опущен[оыа]?|пропущен[оыа]?|без медиафайлов|не включен[оы]?',
  'utelämnad\\S*|udeladt|utelatt|jätetty pois',
  'vynechán[oay]?|vynechané',
  'dahil edilmedi|eklenmedi',
  'kihagyva|hiányzik',
  'omis[ăe]?|exclus[ăe]?',
  'παραλείφθηκε|παραλήφθηκε',
  'הושמט[הו]?|לא נכלל[הו]?',
  'محذوف[ة]?|تم استبعاد|غير مدرجة?',
  'छोड़[ाी] गया|शामिल नहीं',
  'disertakan|diabaikan|dikecualikan',
  '省略|略去|忽略|除外|생략|제외',
);

/** `IMG-20240101-WA0001.jpg (file attached)`, `<attached: 00000012-PHOTO.jpg>`, `photo.jpg <‎attached>`. */
export const ATTACHED =
  /(?:^|\s)(?:<\s?[^<>:]{2,30}:\s?[^<>]{1,200}\.\w{2,5}\s?>|[^\s/\\]{1,200}\.\w{2,5} (?:\([^()]{3,40}\)|<[^<>]{3,30}>))\s*$/u;

/** A message that was taken back. */
export const TAKEN_BACK =
  /^(?:this message was deleted|you deleted this message|diese nachricht wurde gelöscht|du hast diese nachricht gelöscht|(?:se )?elimin(?:ó|aste) este mensaje|este mensaje fue eliminado|ce message a été supprimé|vous avez supprimé ce message|questo messaggio è stato eliminato|hai eliminato questo messaggio|(?:essa |esta )?mensagem (?:foi )?apagada|você apagou (?:esta|essa) mensagem|apagou esta mensagem|dit bericht is verwijderd|(?:u|je) hebt dit bericht verwijderd|данное сообщение удалено|вы удалили (?:данное|это) сообщение|ta wiadomość została usunięta|usunąłeś tę wiadomość|det här meddelandet raderades|du raderade det här meddelandet|bu mesaj silindi|bu mesajı sildiniz|pesan ini (?:telah )?dihapus|anda (?:telah )?menghapus pesan ini|תם? ?הודעה זו נמחקה|تم حذف هذه الرسالة|このメッセージは削除されました|你刪除了這則訊息|此訊息已刪除|此消息已删除|삭제된 메시지입니다)[.。]?(?: by admin .{1,60})?$/u;

/** The owner’s own message taken back: whoever is said to have written it is the owner. */
export const TAKEN_BACK_BY_OWNER =
  /^(?:you deleted|du hast diese|eliminaste|vous avez supprimé|hai eliminato|você apagou|apagou esta|(?:u|je) hebt|вы удалили|usunąłeś|du raderade|bu mesajı sildiniz|anda |你刪除了|你删除了)/u;

/** At the end of a message that was changed. */
export const EDITED =
  /\s*\u200e?<\u200e?(?:this message was edited|diese nachricht wurde bearbeitet|(?:se )?editó este mensaje|este mensaje fue editado|ce message a été modifié|questo messaggio è stato modificato|(?:essa |esta )?mensagem (?:foi )?editada|dit bericht is bewerkt)\.?>\s*$/iu;

/** A call, taken or missed. */
export const CALL =
  /^(?:missed |silenced )?(?:group )?(?:voice|video) (?:group )?call|^(?:verpasster )?(?:sprach|video)anruf|^(?:videollamada|llamada)(?: de (?:voz|vídeo))?|^appel (?:vocal|vidéo)|^(?:chiamata|videochiamata)|^(?:ligação|chamada|videochamada)|^(?:gemiste )?(?:spraak|video)oproep|^(?:пропущенный )?(?:аудио|видео)звонок/u;
/** A call nobody took. */
export const MISSED =
  /missed|silenced|no answer|verpasst|keine antwort|perdid|sin respuesta|manqué|pas de réponse|persa|senza risposta|não atendid|sem resposta|gemist|geen antwoord|пропущ|без ответа/u;

/** A poll: its question and its options stand in the lines below. */
export const POLL =
  /^(?:poll|umfrage|encuesta|sondage|sondaggio|enquete|votação|peiling|опрос|ankieta|omröstning|anket|投票|アンケート|설문|استطلاع|סקר)\s*[:：]/iu;
/** A place somebody sent. */
export const PLACE =
  /^(?:location|standort|ubicación|localisation|posizione|localização|locatie|местоположение)\s*:|maps\.google\.com|^live location shared/iu;

/** The line above a chat: on iPhones it bears the chat’s own name where others bear their author’s. */
export const ENCRYPTED =
  /end-to-end|ende-zu-ende|extremo a extremo|bout en bout|ponta a ponta|crittografia|сквозн|uçtan uca|端到端|點對點|エンドツーエンド|종단간|päästä päähän|helhetskrypt|تمامًا بين الطرفين|מקצה לקצה/iu;

function anyOf(...patterns: readonly string[]): RegExp {
  return new RegExp(`^[^\\n]{0,60}(?:${patterns.join('|')})[^\\n]{0,25}$`, 'u');
}
