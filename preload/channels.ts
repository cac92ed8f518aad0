/** Names that both ends of a bridge use. */

/** Electron: one channel each way. */
export const CALL_CHANNEL = 'bound:call';
export const EVENT_CHANNEL = 'bound:event';

/** Loopback: paths on the host's own address. */
export const CALL_PATH = '/call/';
export const EVENTS_PATH = '/events';
/** Query of `EVENTS_PATH`: the id of the last event that was heard. */
export const HEARD_PARAMETER = 'heard';
/** Said first over an event stream: the id from which on this page will hear everything. */
export const HERE_EVENT = 'here';
/** Said over the event stream when events were missed that can no longer be told. */
export const MISSED_EVENT = 'missed';
