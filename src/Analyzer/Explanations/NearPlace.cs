using Dstack.Permissions.Analyzer.Policies;
using Dstack.Permissions.Iam.Explanations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.Analyzer.Explanations;

/// <summary>A statement that comes near granting an action, in its file.</summary>
internal sealed record NearPlace(NearStatement Near, PolicyText File, Location Location)
{
    public static NearPlace Of(NearStatement near, PolicyText file, SourceText text)
    {
        var span = TextSpan.FromBounds(near.Span.Start, near.Span.End);
        return new NearPlace(near, file, Location.Create(file.File.Path, span, text.Lines.GetLinePositionSpan(span)));
    }

    /// <summary>File and line as builds write them, the statement, and why it does not grant the action.</summary>
    public override string ToString() => $"{File.FileName}({Location.GetLineSpan().StartLinePosition.Line + 1}) {Near.Name} {Near.Why}";
}
