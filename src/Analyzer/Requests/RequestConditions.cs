using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>Answers the catalog's conditions by what the code shows of a request.</summary>
internal sealed class RequestConditions(SdkClient? client, string operation, RequestShape request, IOperation call)
{
    private const string List = "[]";
    private const string This = "This";
    private const string Program = "Program";
    private const string Headers = "Headers";

    /// <summary>Whether the condition is on the object that a method is called on, not on what the call passes.</summary>
    public static bool IsOfObject(RequestCondition condition) =>
        condition.Members.All(path => path.StartsWith(This + ".", StringComparison.Ordinal));

    /// <summary>The one test that is not answered where all others hold; null where one fails, none is open, or several are.</summary>
    public RequestCondition? Open(RequestCondition condition)
    {
        RequestCondition? open = null;
        for (var test = condition; test is not null; test = test.And)
        {
            var answer = AnswerOne(InDotNet(test)).Holds;
            if (answer == Requests.Answer.No || (answer == Requests.Answer.NotVisible && open is not null))
                return null;
            if (answer == Requests.Answer.NotVisible)
                open = test;
        }

        return open;
    }

    public ConditionAnswer Answer(RequestCondition condition)
    {
        var answer = AnswerOne(InDotNet(condition));
        if (condition.And is not { } and)
            return answer;
        var other = Answer(and);

        // The member is named only where a single one decides; a method that chooses its operation has that as its main need.
        return new ConditionAnswer((Answer)Math.Min((int)answer.Holds, (int)other.Holds));
    }

    private ConditionAnswer AnswerOne(RequestCondition condition)
    {
        var best = new ConditionAnswer(Requests.Answer.No);
        foreach (var path in condition.Members)
        {
            var answer = AnswerPath(client?.MemberName(operation, path) ?? path, client?.HeaderName(operation, path), condition);
            if (answer.Holds > best.Holds)
                best = answer;
        }

        return best;
    }

    private ConditionAnswer AnswerPath(string path, string? header, RequestCondition condition)
    {
        if (header is not null && InHeader(path, header) is { Visibility: not Visibility.NotSet } inHeader)
            return inHeader.Visibility == Visibility.Set
                ? MemberTest.OfSet(condition, $"{Headers}[\"{header}\"]", inHeader)
                : new ConditionAnswer(Requests.Answer.NotVisible);
        var parts = path.Split('.');
        return parts[0] switch
        {
            Program => new ConditionAnswer(Mentions(condition.Value) ? Requests.Answer.No : Requests.Answer.Yes),
            This when call is IInvocationOperation { Instance: { } instance } =>
                new ConditionAnswer(AnswerPath(ShapeOf(instance), path, parts, 1, condition).Holds),
            This => new ConditionAnswer(Requests.Answer.NotVisible),
            _ => AnswerPath(request, path, parts, 0, condition),
        };
    }

    // What a program puts into the headers itself is sent beside what the members make of them.
    private MemberShape InHeader(string path, string header)
    {
        var shape = request.Member(new EntryName(Headers, header).ToString());
        return shape.Visibility == Visibility.NotVisible && Sent(request.Member(path), path).Visibility == Visibility.Set
            ? MemberShape.NotSet
            : shape;
    }

    private MemberShape Sent(MemberShape member, string path) => client?.SentMembers(operation, path) is { Count: > 0 } known
        ? new Sending(known, SdkVersion(), condition => AnswerPath(condition.Members[0], header: null, condition).Holds).Apply(member)
        : member;

    private int? SdkVersion() => call.SemanticModel?.Compilation.ReferencedAssemblyNames
        .FirstOrDefault(assembly => assembly.Name == client?.Assembly)?.Version.Major;

    private bool Mentions(string word) => call.SemanticModel?.Compilation.Mentions(word) != false;

    private ConditionAnswer AnswerPath(RequestShape shape, string path, string[] parts, int index, RequestCondition condition)
    {
        var name = parts[index].TrimEnd('[', ']');
        var depth = (parts[index].Length - name.Length) / List.Length;
        var isList = depth > 0;
        var member = shape.Member(name);
        var isLast = index == parts.Length - 1;
        if (isLast && !isList)
            member = Sent(member, path);
        if (member.Visibility != Visibility.Set)
            return member.Visibility == Visibility.NotSet
                ? MemberTest.OfNotSet(condition)
                : new ConditionAnswer(Requests.Answer.NotVisible);
        if (isLast && !isList)
            return MemberTest.OfSet(condition, path, member);
        if (!isList)
            return AnswerPath(ShapeOf(member.Value), path, parts, index + 1, condition);
        if (isLast && condition.Test is (RequestTest.Exists or RequestTest.NotExists))
            return MemberTest.OfSet(condition, path, member);
        return AnswerElements(member, depth, element => isLast
            ? MemberTest.OfSet(condition, path, MemberShape.SetTo(element, element.Syntax))
            : AnswerPath(ShapeOf(element), path, parts, index + 1, condition));
    }

    private static ConditionAnswer AnswerElements(MemberShape list, int depth, Func<IOperation, ConditionAnswer> answerOne)
    {
        if (list.Elements() is not { } elements)
            return new ConditionAnswer(Requests.Answer.NotVisible);
        var best = new ConditionAnswer(Requests.Answer.No);
        foreach (var element in elements)
        {
            var answer = depth == 1 ? answerOne(element) : AnswerElements(MemberShape.SetTo(element, element.Syntax), depth - 1, answerOne);
            if (answer.Holds > best.Holds)
                best = answer;
        }

        return best;
    }

    private RequestShape ShapeOf(IOperation? value) =>
        value is null ? RequestShape.Hidden : RequestShape.Read(value, call, mayFollow: true);

    /// <summary>S3's model has the copied version inside one text, <c>bucket/key?versionId=...</c>; the SDK has a member for it.</summary>
    private static RequestCondition InDotNet(RequestCondition condition) => condition is { Members: ["CopySource"], Value: "versionId" }
        ? condition with
        {
            Members = (IReadOnlyList<string>)["CopySource.VersionId"],
            Test = condition.Test == RequestTest.Contains ? RequestTest.Exists : RequestTest.NotExists,
        }
        : condition;
}

/// <summary>The answer of a condition.</summary>
/// <param name="Holds">Whether it holds.</param>
/// <param name="Member">The .NET path of the member whose being set makes it hold; null where nothing that is set does.</param>
/// <param name="Place">The syntax that sets the member.</param>
/// <param name="Value">What the member is set to; null where it is not seen.</param>
internal readonly record struct ConditionAnswer(Answer Holds, string? Member = null, SyntaxNode? Place = null, IOperation? Value = null)
{
    public static ConditionAnswer From(bool holds) => new(holds ? Answer.Yes : Answer.No);
}

/// <summary>The answer of a test on a request.</summary>
internal enum Answer
{
    /// <summary>It does not hold.</summary>
    No,

    /// <summary>The code does not show it.</summary>
    NotVisible,

    /// <summary>It holds.</summary>
    Yes,
}

/// <summary>The catalog's tests on one member.</summary>
internal static class MemberTest
{
    public static ConditionAnswer OfNotSet(RequestCondition condition) =>
        ConditionAnswer.From(IsOfAbsence(condition));

    public static ConditionAnswer OfSet(RequestCondition condition, string path, MemberShape member)
    {
        if (member.Visibility != Visibility.Set)
            return OfNotSet(condition);
        var text = member.Value.TextOf();
        var answer = condition.Test switch
        {
            RequestTest.Exists => Answer.Yes,
            RequestTest.NotExists => Answer.No,
            RequestTest.Contains => text.Contains(condition.Value, StringComparison.Ordinal),
            RequestTest.IContains => text.Contains(condition.Value, StringComparison.OrdinalIgnoreCase),
            RequestTest.NotContains => Not(text.Contains(condition.Value, StringComparison.Ordinal)),
            RequestTest.StartsWith => text.StartsWith(condition.Value),
            RequestTest.NotStartsWith => Not(text.StartsWith(condition.Value)),
            RequestTest.BeginsWithKeywords => QueryText.BeginsWith(text, condition.Value),
            RequestTest.NotEquals => text.Text is { } known
                ? known.Equals(condition.Value, StringComparison.OrdinalIgnoreCase) ? Answer.No : Answer.Yes
                : Answer.NotVisible,
            RequestTest.NamesCustomerKey => KmsKeyName.IsOfCustomer(text),
            _ => Answer.NotVisible,
        };
        return answer == Answer.Yes && !IsOfAbsence(condition)
            ? new ConditionAnswer(answer, path, member.Place, member.Value)
            : new ConditionAnswer(answer);
    }

    private static bool IsOfAbsence(RequestCondition condition) =>
        condition.Test is RequestTest.NotExists or RequestTest.NotContains or RequestTest.NotStartsWith;

    private static Answer Not(Answer answer) => (Answer)((int)Answer.Yes - (int)answer);
}
