using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.Generator.Tests.Infrastructure;

/// <summary>An additional file with its DstackPolicy metadata. A new text needs a new file, as in Roslyn's hosts.</summary>
internal sealed class TestFile(string path, string? text, string? mark = null) : AdditionalText
{
    private readonly SourceText? _text = text is null ? null : SourceText.From(text);

    public override string Path { get; } = path;

    /// <summary>The metadata DstackPolicy.</summary>
    public string? Mark { get; } = mark;

    public override SourceText? GetText(CancellationToken cancellationToken = default) => _text;
}
