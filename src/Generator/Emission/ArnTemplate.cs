using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Generator.Naming;

namespace Dstack.Permissions.Generator.Emission;

/// <summary>The ARN form of a resource type, cut at its variables.</summary>
internal sealed class ArnTemplate
{
    private const int FieldsBeforeResource = 5;

    // One partition is the common case, and IAM takes only the account's own or "*". Regions and accounts are usually left open.
    private static readonly Dictionary<string, string> Defaults = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Partition"] = "aws",
        ["Region"] = "*",
        ["Account"] = "*",
    };

    private readonly List<(string Text, ArnParameter? Parameter)> _pieces = [];
    private readonly List<ArnParameter> _parameters = [];

    /// <summary>Cuts a form such as <c>arn:${Partition}:s3:::${BucketName}</c>.</summary>
    public ArnTemplate(string text)
    {
        Text = text;
        var names = new NameScope();
        var start = 0;
        for (var open = Find(text, 0); open >= 0; open = Find(text, start))
        {
            if (open > start)
                _pieces.Add((text.Substring(start, open - start), null));
            var close = text.IndexOf('}', open);
            var variable = text.Substring(open + 2, close - open - 2);
            _pieces.Add((variable, ParameterOf(variable, text.Substring(0, open), names)));
            start = close + 1;
        }

        if (start < text.Length)
            _pieces.Add((text.Substring(start), null));
    }

    /// <summary>The form as AWS writes it.</summary>
    public string Text { get; }

    /// <summary>The pieces in order: text, or a parameter.</summary>
    public IReadOnlyList<(string Text, ArnParameter? Parameter)> Pieces => _pieces;

    /// <summary>The parameters, those that must be given first.</summary>
    public IReadOnlyList<ArnParameter> Parameters => _parameters
        .OrderBy(
            parameter => parameter.Default is null ? 0 : parameter.Variable.Equals("Partition", StringComparison.OrdinalIgnoreCase) ? 2 : 1)
        .ToArray();

    private static int Find(string text, int start)
    {
        var open = text.IndexOf("${", start, StringComparison.Ordinal);
        return open >= 0 && text.IndexOf('}', open) > open ? open : -1;
    }

    private ArnParameter ParameterOf(string variable, string before, NameScope names)
    {
        var isField = before.Count(character => character == ':') < FieldsBeforeResource;
        if (isField && _parameters.FirstOrDefault(parameter => parameter.Variable == variable) is { } known)
            return known;
        var @default = isField && Defaults.TryGetValue(variable, out var found) ? found : null;
        var created = new ArnParameter(variable, names.Take(Identifiers.Camel(variable), "Value"), @default, isField);
        _parameters.Add(created);
        return created;
    }
}
