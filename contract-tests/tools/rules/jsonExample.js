// JSON that is sent or answered has an example: at the media type or at its
// schema.

export default function jsonExample(media) {
  const schema = media.schema || {};
  if (media.example !== undefined || media.examples !== undefined) return [];
  if (schema.example !== undefined) return [];
  return [{ message: 'neither this nor its schema has an example' }];
}
