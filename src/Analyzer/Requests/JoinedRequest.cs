using System.Collections.Generic;

namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>An object that is one of two, or that two paths have treated differently: what both agree on is seen.</summary>
internal sealed class JoinedRequest : RequestShape
{
    // Paths that part and meet again and again share their beginnings: without this, each would be asked twice as often as the one after
    // it.
    private readonly Dictionary<string, MemberShape> _members = [];
    private readonly RequestShape _one;
    private readonly RequestShape _other;

    private JoinedRequest(RequestShape one, RequestShape other)
    {
        _one = one;
        _other = other;
    }

    /// <summary>What is seen whichever of the two it is; null stands for a path that is never taken.</summary>
    public static RequestShape? Join(RequestShape? one, RequestShape? other) =>
        one is null || one == other ? other
        : other is null || one == Hidden ? one
        : other == Hidden ? other
        : new JoinedRequest(one, other);

    public override MemberShape Member(string name)
    {
        if (!_members.TryGetValue(name, out var member))
            _members.Add(name, member = _one.Member(name).Join(_other.Member(name)));
        return member;
    }
}
