namespace Dstack.Permissions
{
    /// <summary>Writes JSON of characters that IAM takes: U+0020 to U+00FF, anything else as an escape.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class JsonText
    {
        private readonly global::System.Text.StringBuilder _text = new global::System.Text.StringBuilder();
        private readonly bool _indented;
        private int _depth;
        private bool _hasSibling;
        private bool _isValue;

        public JsonText(bool indented)
        {
            _indented = indented;
        }

        public void Open(char bracket)
        {
            Separate();
            _text.Append(bracket);
            _depth++;
            _hasSibling = false;
        }

        public void Close(char bracket)
        {
            _depth--;
            if (_hasSibling)
                NewLine();
            _text.Append(bracket);
            _hasSibling = true;
        }

        public void Name(string name)
        {
            Separate();
            Quote(name);
            _text.Append(_indented ? ": " : ":");

            // The value follows on the same line.
            _isValue = true;
        }

        public void Value(string value)
        {
            Separate();
            Quote(value);
            _hasSibling = true;
        }

        public void Values(global::System.Collections.Generic.IReadOnlyList<string> values, bool isArray)
        {
            if (!isArray && values.Count == 1)
            {
                Value(values[0]);
                return;
            }

            Open('[');
            foreach (var value in values)
                Value(value);
            Close(']');
        }

        public override string ToString()
        {
            return _text.ToString();
        }

        private void Separate()
        {
            if (_isValue)
            {
                _isValue = false;
                return;
            }

            if (_hasSibling)
                _text.Append(',');
            if (_depth > 0)
                NewLine();
        }

        private void NewLine()
        {
            if (_indented)
                _text.Append('\n').Append(' ', 2 * _depth);
        }

        private void Quote(string value)
        {
            _text.Append('"');
            foreach (var character in value)
            {
                if (character == '"' || character == '\\')
                    _text.Append('\\').Append(character);
                else if (character < ' ' || character > '\u00ff' || (character >= '\u007f' && character < '\u00a0'))
                    _text.Append("\\u").Append(((int)character).ToString("x4", global::System.Globalization.CultureInfo.InvariantCulture));
                else
                    _text.Append(character);
            }

            _text.Append('"');
        }
    }
}
