namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>An object of which a member was changed.</summary>
internal sealed class ChangedRequest(RequestShape before, MemberChange change) : RequestShape
{
    private MemberShape? _changed;

    public override MemberShape Member(string name) =>
        name == change.Member ? _changed ??= change.Apply(before.Member(name)) : before.Member(name);
}
