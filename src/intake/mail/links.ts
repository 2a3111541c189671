const COUNTED =
  /^https?:\/\/(?:(?:nl|click|clicks|links?|lnks?|track|tracking|trk|email|e-?mail|em\d*|go|url\d*|ct|mailtrack|r|cl|clt|tr)\.[^/]*\/|[^/]*(?:list-manage\d*\.com\/track|\.sendgrid\.net\/|\.mailgun\.org\/c\/|awstrack\.me\/|\.hubspotlinks?\.com|\.cmail\d+\.com\/t\/|\.createsend\d*\.com\/t\/|exacttarget\.com|substack\.com\/(?:redirect|app-link)|sendinblue|mailerlite|\.mlsend\.com|\.constantcontact\.com|rs6\.net\/tn|beehiiv\.com\/(?:v1\/)?c\/|feedburner\.com\/~r))|\/(?:ls|wf|track|trk)\/click\b/i;

/** Whether an address counts a reader's click and hides where it leads; it says nothing about the story. */
export const isCounter = (href: string): boolean => COUNTED.test(href);
