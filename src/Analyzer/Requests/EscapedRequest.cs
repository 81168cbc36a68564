namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>An object that was handed to code that may have set whatever is not seen set.</summary>
internal sealed class EscapedRequest(RequestShape before) : RequestShape
{
    public override MemberShape Member(string name) =>
        before.Member(name) is { Visibility: Visibility.Set } member ? member : MemberShape.NotVisible;
}
