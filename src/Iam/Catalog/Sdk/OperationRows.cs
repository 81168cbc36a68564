using System;
using System.Collections.Generic;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>Reads rows of operation, action, condition, bindings, source; the rows of an operation stand together.</summary>
internal static class OperationRows
{
    private const string NoPermission = "none";
    private const string NotKnown = "?";

    // Stands where the condition does.
    private const string Possible = "possible";

    public static IEnumerable<Operation> Read(string serviceId, IEnumerable<string[]> rows)
    {
        var operation = new List<string[]>();
        foreach (var row in rows)
        {
            if (operation.Count > 0 && operation[0][0] != row[0])
            {
                yield return ReadOne(serviceId, operation);
                operation.Clear();
            }

            operation.Add(row);
        }

        if (operation.Count > 0)
            yield return ReadOne(serviceId, operation);
    }

    private static Operation ReadOne(string serviceId, List<string[]> rows)
    {
        var isKnown = true;
        List<RequiredAction> required = [];
        List<RequiredAction>? possible = null;
        foreach (var row in rows)
        {
            switch (row[1])
            {
                case NoPermission:
                    break;
                case NotKnown:
                    isKnown = false;
                    break;
                default:
                    if (row.Column(2) == Possible)
                        (possible ??= []).Add(new RequiredAction(row[1], null, ReadBindings(row.Column(3)), row.Column(4)));
                    else
                        required.Add(new RequiredAction(row[1], ReadCondition(row.Column(2)), ReadBindings(row.Column(3)), row.Column(4)));
                    break;
            }
        }

        var operation = new Operation(serviceId, rows[0][0], isKnown, required.ToArray());
        return possible is null ? operation : operation with { PossibleActions = possible.ToArray() };
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
