namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>A copy of an object, of which an initializer sets members anew.</summary>
internal sealed class CopiedRequest(RequestShape original, CreatedRequest anew) : RequestShape
{
    public override MemberShape Member(string name) => anew.Assigned(name) ?? original.Member(name);
}
