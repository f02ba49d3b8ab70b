/** Event that asks the worker to send an e-mail. It changes no figure: what counts the computations under way leaves it out. */
export const SEND_COURRIEL = 'send-courriel';
