import { folded } from '../text/tidy.js';
import { decodedWords } from './encoded-words.js';

/** Where a message lies, of the places that say something about it. */
export type MailBox = 'sent' | 'draft' | 'spam' | 'trash' | 'promotions';

/** Names of folders and of Gmail's labels, which both are translated; folded. */
const NAMES: Readonly<Record<MailBox, string>> = {
  sent: 'sent|sent mail|sent items|sent messages|sent-mail|outbox|gesendet|gesendete elemente|gesendete objekte|gesendete nachrichten|postausgang|messages envoyes|elements envoyes|envoyes|courrier envoye|enviados|enviado|elementos enviados|mensajes enviados|itens enviados|enviadas|mensagens enviadas|e-mails enviados|posta inviata|inviata|inviati|messaggi inviati|elementi inviati|verzonden|verzonden items|verzonden berichten|wyslane|elementy wyslane|odeslane|odoslane|отправленные|надісланi|skickat|skickade|sendt|sendte|lahetetyt|elkuldott|gonderilmis|gonderilmis postalar|送信済み|送信済みメール|送信済みトレイ|已发送|已发邮件|已发送邮件|寄件備份|보낸편지함|보낸 편지함|נשלח|المرسلة',
  draft:
    'draft|drafts|entwurfe|entwurf|brouillons|brouillon|borradores|rascunhos|bozze|concepten|wersje robocze|koncepty|черновики|utkast|kladder|luonnokset|piszkozatok|taslaklar|下書き|草稿|임시보관함',
  spam: 'spam|junk|junk email|junk e-mail|junk mail|bulk mail|bulk|spamverdacht|werbung|courrier indesirable|indesirables|correo no deseado|lixo eletronico|posta indesiderata|ongewenste e-mail|spamu|спам|нежелательная почта|skrappost|sopposta|roskaposti|迷惑メール|垃圾邮件|垃圾郵件|스팸함|스팸',
  trash:
    'trash|bin|deleted|deleted items|deleted messages|papierkorb|geloscht|geloschte elemente|geloschte objekte|corbeille|elements supprimes|messages supprimes|papelera|elementos eliminados|lixeira|lixo|itens excluidos|itens eliminados|cestino|posta eliminata|prullenbak|verwijderde items|kosz|elementy usuniete|kos|korzina|корзина|удаленные|papperskorg|papperskorgen|papirkurv|slettet post|roskakori|kuka|cop kutusu|ゴミ箱|已删除|已删除邮件|垃圾桶|휴지통',
  promotions:
    'category promotions|category_promotions|promotions|kategorie werbung|categorie promotions|categoria promociones|categoria promozioni|categoria promocoes|categorie reclame|kategoria oferty|категория промоакции|カテゴリ プロモーション',
};

const BOX_OF_NAME = new Map<string, MailBox>();
for (const box of ['sent', 'draft', 'spam', 'trash', 'promotions'] as const) {
  for (const name of NAMES[box].split('|')) BOX_OF_NAME.set(folded(name), box);
}

/** What Gmail's labels say: a comma list, quoted where a name has commas, its letters encoded or not. */
export function boxesOfLabels(labels: string): ReadonlySet<MailBox> {
  const boxes = new Set<MailBox>();
  if (labels === '') return boxes;
  for (const label of decodedWords(labels).split(',')) {
    const box = BOX_OF_NAME.get(folded(label.replace(/["“”]/g, '')));
    if (box !== undefined) boxes.add(box);
  }
  return boxes;
}

/**
 * What a path says: a folder or mailbox called so, as `Mail/Sent.mbox/mbox` or `.INBOX.Sent Items/cur/1:2,S`, or a letter
 * behind a Maildir's name for drafts and what was thrown away.
 */
export function boxOfPath(path: string): MailBox | null {
  const flags = /[:!;]2,([A-Za-z]*)$/.exec(path)?.[1] ?? '';
  if (flags.includes('D')) return 'draft';
  if (flags.includes('T')) return 'trash';
  for (const part of path.split('/').reverse()) {
    for (const name of [part.replace(/\.(?:mbox|mbx|sbd|eml)$/i, ''), part.slice(part.lastIndexOf('.') + 1)]) {
      const box = BOX_OF_NAME.get(folded(name.replace(/^\[(?:gmail|google mail)\][./]?/i, '')));
      if (box !== undefined) return box;
    }
  }
  return null;
}
