/** Data files we know and do not need, with the reason the owner is told, by the type they state. */
const REASONS: readonly (readonly [reason: string, types: string])[] = [
  ['The list of the archive’s files.', 'manifest|grailbird_index'],
  ['Lists are collections, not ties.', 'lists_created|lists_member|lists_subscribed'],
  ['What the owner deleted stays deleted.', 'deleted_tweets|deleted_tweet_headers|deleted_note_tweet'],
  ['The same posts are read from another file.', 'tweet_headers'],
  [
    'Pictures, rooms and shops tell of no person.',
    'tweetdeck|periscope_\\w+|spaces_metadata|moment|community_note\\w*|article\\w*|product_\\w+|shop_\\w+|catalog_item|commerce_catalog|professional_data|branch_links|community_tweet_media|tweets_media|periscope',
  ],
  [
    'Account, device and advertising data tell of no person.',
    'account_\\w+|ad_\\w+|ads_\\w+|ageinfo|app|birdwatch_\\w+|connected_application|device_token|ip_audit|key_registry|ni_devices|personalization|phone_number|protected_history|reply_prompt|saved_search|smartblock|sso|twitter_article\\w*|twitter_circle\\w*|twitter_shop|user_link_clicks|verified\\w*|email_address_change|grok_\\w+|expanded_profile|jobs\\w*|job_\\w+|super_follow\\w*|tips?\\w*|wallet\\w*',
  ],
];

/** Null for a type we do not know. */
export function reasonNotNeeded(type: string): string | null {
  return REASONS.find(([, types]) => new RegExp(`^(?:${types})$`).test(type))?.[0] ?? null;
}
