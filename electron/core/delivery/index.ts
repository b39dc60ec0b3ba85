/** The delivery layer's entrance: one session with one delivery server over mutual TLS. */
export { createDelivery } from './delivery.ts';
export { DeliveryError } from './delivery-error.ts';
export type { DeliveryOptions } from './delivery-options.ts';
export type { Delivery, SearchAllProgress } from './delivery-port.ts';
export { requireScreenMap } from './screens/screen-map.ts';
export { parseProxyAddress } from './transport/proxy-address.ts';
export { requireSafeEnvironment } from './transport/environment.ts';
