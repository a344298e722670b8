/** A first name or initials: more would not fit beside the other one on a phone. In UTF-16 units, as `maxlength` counts. */
export const NAME_MAX_LENGTH = 40;
