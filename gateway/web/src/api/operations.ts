/** What each service answers to its operators; its contract is for its clients and says nothing of it. */
export interface OperationsPaths {
  '/api/operations/{service}/parked': {
    get: {
      parameters: { path: { service: string }; query?: { cursor?: string | undefined; limit?: number } };
      responses: { 200: { headers: object; content: { 'application/json': { items: ParkedMessage[]; next?: string } } } };
    };
  };
  '/api/operations/{service}/parked/{id}/replay': {
    post: { parameters: { path: { service: string; id: number } }; responses: { 204: { headers: object; content?: never } } };
  };
  '/api/operations/{service}/parked/{id}': {
    delete: { parameters: { path: { service: string; id: number } }; responses: { 204: { headers: object; content?: never } } };
  };
}

export interface ParkedMessage {
  id: number;
  /** Which part of the service it is for. */
  subscription: string;
  topic: string;
  partition: number;
  offset: number;
  subject?: string;
  sequence?: number;
  /** `unreadable` and `failed` wait for an operator, `behind` and `gap` for the messages before them. */
  reason: 'unreadable' | 'failed' | 'behind' | 'gap';
  detail: string;
  parkedAt: string;
}
