/** `make`, asked once for each key as long as that lives. */
export function onceFor<Key extends object, Value extends object | boolean | string>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  const made = new WeakMap<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}
