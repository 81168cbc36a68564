using System;
using System.Collections.Generic;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>Reads rows of operation, action, condition, bindings, source; the rows of an operation stand together.</summary>
internal static class OperationRows
{
    private const string NoPermission = "none";
    private const string NotKnown = "?";

    public static IEnumerable<Operation> Read(string serviceId, IEnumerable<string[]> rows)
    {
        string? name = null;
        var isKnown = true;
        var actions = new List<RequiredAction>();
        foreach (var row in rows)
        {
            if (row[0] != name)
            {
                if (name is not null)
                    yield return new Operation(serviceId, name, isKnown, actions.ToArray());
                name = row[0];
                isKnown = true;
                actions.Clear();
            }

            switch (row[1])
            {
                case NoPermission:
                    break;
                case NotKnown:
                    isKnown = false;
                    break;
                default:
                    actions.Add(new RequiredAction(row[1], ReadCondition(row.Column(2)), ReadBindings(row.Column(3)), row.Column(4)));
                    break;
            }
        }

        if (name is not null)
            yield return new Operation(serviceId, name, isKnown, actions.ToArray());
    }

    /// <summary>Reads <c>Member|Member Test Value</c>.</summary>
    public static RequestCondition? ReadCondition(string column)
    {
        if (column.Length == 0)
            return null;
        var parts = column.Split([' '], 3);
        return new RequestCondition(parts[0].Split('|'), (RequestTest)Enum.Parse(typeof(RequestTest), parts[1]), parts.Column(2));
    }

    /// <summary>Reads <c>Variable=Member|Member;arn:type=Member</c>; a member of <c>*</c> means any value.</summary>
    public static ArnBinding[] ReadBindings(string column)
    {
        var parts = column.List(';');
        var bindings = new ArnBinding[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var equals = parts[i].IndexOf('=');
            var variable = parts[i].Substring(0, equals);
            var members = parts[i].Substring(equals + 1);
            string? type = null;
            if (variable.StartsWith("arn:", StringComparison.Ordinal))
                (variable, type) = ("arn", variable.Substring("arn:".Length));
            bindings[i] = new ArnBinding(variable, type, members == "*" ? [] : members.Split('|'));
        }

        return bindings;
    }
}
