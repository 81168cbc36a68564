using System.Collections.Generic;

namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>An object of which a member was changed.</summary>
internal sealed class ChangedRequest(RequestShape before, MemberChange change) : RequestShape
{
    private readonly Dictionary<string, MemberShape> _changed = [];

    public override MemberShape Member(string name)
    {
        var entry = EntryName.Parse(name);
        if ((entry?.Collection ?? name) != change.Member)
            return before.Member(name);
        if (!_changed.TryGetValue(name, out var changed))
            _changed.Add(name, changed = entry is { } asked ? change.ApplyTo(asked, before.Member(name)) : change.Apply(before.Member(name)));
        return changed;
    }
}
