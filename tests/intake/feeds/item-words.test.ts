import { plainOf } from '../../../src/intake/feeds/item-words';

describe('the words of a piece of HTML', () => {
  it('are what a reader sees', () => {
    expect(plainOf('<p>A &amp; B</p><!-- c --><STYLE>d</STYLE>e<script>f</script> g')).toBe('A & B e g');
    expect(plainOf('a < b and <i')).toBe('a');
  });

  it.each(['<script', '<!--', '<', '&amp', '<style>x</'])(
    'are read where it is %s without end, up to a bound',
    (piece) => {
      expect(plainOf(`<p>A</p>${piece.repeat(1_000_000)}`)).toBe(plainOf(`<p>A</p>${piece.repeat(200_000)}`));
      expect(plainOf(`<p>A</p>${piece.repeat(100_000)}`)).toMatch(/^A/);
    },
  );
});
