using System.Collections.Generic;

namespace Dstack.Permissions.Iam.Tests.Rules;

/// <summary>The slips that people make in policies, as far as text can be searched for a place to make them.</summary>
internal static class Mutations
{
    // A statement's opening brace and what stands before the element that is broken.
    private const string Statement = """(?<=[\[,:]\s*)\{((?:\s*"\w+"\s*:\s*(?:"[^"]*"|\[[^\]]*\])\s*,)*\s*)""";
    private const string Strings = """(?:"[^"]*"|\[[^\]]*\])""";
    private const string Effect = "\"Effect\"\\s*:\\s*\"Allow\"";
    private const string FirstAction = """(?<="Action"\s*:\s*\[?\s*")([a-z0-9-]+):([A-Za-z*]+)(?=")""";
    private const string FirstArn = """(?<="Resource"\s*:\s*\[?\s*")arn:(aws|\*):([^"]*)(?=")""";
    private const string Unconditional = "^(?!.*\"Condition\")(.*?)\"Effect\"";

    public static readonly IReadOnlyList<Mutation> All =
    [
        .. Json(), .. Document(), .. Names(), .. Effects(), .. Pairs(), .. Types(), .. Actions(), .. Resources(), .. Conditions(),
    ];

    private static IEnumerable<Mutation> Json() =>
    [
        new("""\}(\s*\])""", "}{|DSP1001:,|}$1"),
        new("""^\{""", "{ {|DSP1001:/* all */|}"),
        new("""^\{""", "{ {|DSP1001:// all|}\n"),
        new("""^\{""", "{ {|DSP1001:# all|}\n"),
        new("^", "{|DSP1001:\uFEFF|}"),
        new("$", "{|DSP1001:x|}"),
        new("\"Allow\"", "{|DSP1001:'Allow'|}"),
        new("\"Allow\"", "{|DSP1001:\u201CAllow\u201D|}"),
        new("\"Effect\"", "{|DSP1001:Effect|}"),
        new("\"Effect\"\\s*:", "{|DSP1001:\"Effect\"|}"),
        new("\"Allow\"\\s*,\\s*\"", "\"Allow\" {|DSP1001:\"|}"),
        new("\"Allow\"", "{|DSP1001:Allow|}"),
        new("(\"Effect\"\\s*:\\s*)\"Allow\"", "{|DSP1001:\"Effect\"|}: "),
        new("(?<=\"arn:aws:[^\"]*)\"", "{|DSP1001:\t|}\"", "DSP1404", "DSP1408"),
        new("(?<=\"arn:aws:[^\"]*)\"", "{|DSP1001:\\x|}\"", "DSP1404", "DSP1408"),
        new("(?<=\"arn:aws:[^\"]*)\"", "{|DSP1004:\u4E2D|}\""),
        new("(?<=\"arn:aws:[^\"]*)\"", "{|DSP1004:\\u4e2d|}\""),
        new("\"Sid\"\\s*:\\s*\"", "\"Sid\": \"{|DSP1004:\u20AC|}"),
    ];

    private static IEnumerable<Mutation> Document() =>
    [
        new("^\\{(.*?)\"Statement\"", "{|DSP1102:{|}$1\"{|DSP1101:Statements|}\""),
        new("^\\{(.*?)\"Statement\"", "{|DSP1102:{|}$1\"{|DSP1101:Policies|}\""),
        new("^\\{(.*?)\"Version\"", "{|DSP1104:{|}$1\"{|DSP1101:version|}\""),
        new("^\\{(.*),\\s*\"Version\"\\s*:\\s*\"[^\"]*\"", "{|DSP1104:{|}$1", "DSP1451"),
        new("""^\{""", "{ \"{|DSP1101:Comment|}\": \"x\","),
        new("""^\{""", "{ \"{|DSP1106:Id|}\": \"x\","),
        new("""^\{""", "{ \"Id\": {|DSP1106:1|},"),
        new("\"Version\"\\s*:\\s*\"2012-10-17\"", "$0, \"{|DSP1003:Version|}\": \"2012-10-17\""),
        new("2012-10-17", "{|DSP1103:2012-10-18|}", "DSP1451"),
        new("2012-10-17", "{|DSP1103:2012/10/17|}", "DSP1451"),
        new("2012-10-17", "{|DSP1105:2008-10-17|}", "DSP1451"),
        new("\"2012-10-17\"", "{|DSP1103:20121017|}", "DSP1451"),
        new("""(?<="Statement"\s*:\s*)\[.*\]""", "{|DSP1102:[]|}"),
        new("""(?<="Statement"\s*:\s*)\[.*\]""", "{|DSP1102:\"x\"|}"),
        new("""(?<="Statement"\s*:\s*\[)""", "{|DSP1102:null|},"),
    ];

    private static IEnumerable<Mutation> Names() =>
    [
        new(Statement + "\"Effect\"", "{|DSP1202:{|}$1\"{|DSP1201:Efect|}\""),
        new(Statement + "\"Effect\"", "{|DSP1202:{|}$1\"{|DSP1201:effect|}\""),
        new(Statement + "\"Resource\"", "{|DSP1205:{|}$1\"{|DSP1201:Resources|}\""),
        new(Statement + "\"Resource\"", "{|DSP1205:{|}$1\"{|DSP1201:resource|}\""),
        new(Statement + "\"Action\"", "{|DSP1203:{|}$1\"{|DSP1201:Actions|}\""),
        new("\"Condition\"", "\"{|DSP1201:Conditions|}\""),
        new("\"Sid\"", "\"{|DSP1201:SID|}\""),
        new("\"Effect\"", "\"{|DSP1201:Description|}\": \"x\", \"Effect\""),
        new("\"Sid\"\\s*:\\s*\"([^\"]+)\"", "\"Sid\": \"{|DSP1209:$1-x|}\""),
        new("\"Sid\"\\s*:\\s*\"([^\"]+)\"", "\"Sid\": {|DSP1208:1|}"),
        new("\"Sid\"\\s*:\\s*\"([^\"]+)\"(.*?)\"Sid\"\\s*:\\s*\"[^\"]+\"", "\"Sid\": \"$1\"$2\"Sid\": \"{|DSP1210:$1|}\""),
    ];

    private static IEnumerable<Mutation> Effects() =>
    [
        new("\"Allow\"", "\"{|DSP1202:allow|}\""),
        new("\"Allow\"", "\"{|DSP1202:ALLOW|}\""),
        new("\"Allow\"", "\"{|DSP1202:Permit|}\""),
        new("\"Allow\"", "{|DSP1208:true|}"),
        new("\"Allow\"", "{|DSP1208:[ \"Allow\" ]|}"),
        new(Statement + Effect + "\\s*,", "{|DSP1202:{|}$1"),
        new(Effect, "$0, \"{|DSP1003:Effect|}\": \"Allow\""),
        new("\"Effect\"", "\"{|DSP1207:Principal|}\": \"*\", \"Effect\""),
        new("\"Effect\"", "\"{|DSP1207:NotPrincipal|}\": { \"AWS\": \"*\" }, \"Effect\""),
    ];

    private static IEnumerable<Mutation> Pairs() =>
    [
        new("\"Action\"", "\"NotAction\": \"s3:*\", \"{|DSP1204:Action|}\""),
        new("\"Action\"\\s*:\\s*" + Strings, "$0, \"{|DSP1204:NotAction|}\": \"s3:*\""),
        new("\"Resource\"", "\"NotResource\": \"*\", \"{|DSP1206:Resource|}\""),
        new("\"Resource\"\\s*:\\s*" + Strings, "$0, \"{|DSP1206:NotResource|}\": \"*\""),
        new("\"Action\"\\s*:\\s*" + Strings, "$0, \"{|DSP1003:Action|}\": \"s3:*\""),
        new(Statement + "\"Action\"\\s*:\\s*" + Strings + "\\s*,", "{|DSP1203:{|}$1"),
        new(Statement + "\"Resource\"\\s*:\\s*" + Strings + "\\s*,", "{|DSP1205:{|}$1"),
        new(Statement + "(\"\\w+\"\\s*:\\s*" + Strings + ")\\s*,\\s*\"Resource\"\\s*:\\s*" + Strings, "{|DSP1205:{|}$1$2"),
        new("(?<=\"Action\"\\s*:\\s*)" + Strings, "{|DSP1203:[]|}"),
        new("(?<=\"Resource\"\\s*:\\s*)" + Strings, "{|DSP1205:[]|}"),
    ];

    private static IEnumerable<Mutation> Types() =>
    [
        new("(?<=\"Action\"\\s*:\\s*)" + Strings, "{|DSP1208:5|}"),
        new("(?<=\"Action\"\\s*:\\s*)" + Strings, "{|DSP1208:{}|}"),
        new("(?<=\"Action\"\\s*:\\s*)" + Strings, "{|DSP1208:null|}"),
        new("(?<=\"Resource\"\\s*:\\s*)" + Strings, "{|DSP1208:true|}"),
        new("(?<=\"Action\"\\s*:\\s*\\[)", "{|DSP1208:7|},"),
        new("(?<=\"Action\"\\s*:\\s*\\[)", "{|DSP1208:null|},"),
        new("(?<=\"Resource\"\\s*:\\s*\\[)", "{|DSP1208:[]|},"),
        new(Unconditional, "$1\"Condition\": {|DSP1208:\"x\"|}, \"Effect\""),
        new(Unconditional, "$1\"Condition\": {|DSP1208:[]|}, \"Effect\""),
    ];

    private static IEnumerable<Mutation> Actions() =>
    [
        new(FirstAction, "{|DSP1301:$1.$2|}"),
        new(FirstAction, "{|DSP1301:$1::$2|}"),
        new(FirstAction, "{|DSP1301:$1_:$2|}"),
        new(FirstAction, "{|DSP1301:|}"),
        new(FirstAction, "{|DSP1309:$1:$${aws:username}|}"),
        new(FirstAction, "{|DSP1306:$1: $2|}"),
        new(FirstAction, "{|DSP1303:s3:FrobnicateIt|}"),
        new(FirstAction, "{|DSP1304:s3:Frobnic*|}"),
        new(FirstAction, "{|DSP1302:nosuchservice|}:$2"),
        new(FirstAction, "$1:{|DSP1005:<action>|}"),
    ];

    private static IEnumerable<Mutation> Resources() =>
    [
        new(FirstArn, "arn:{|DSP1403:asw|}:$2", "DSP1408", "DSP1411"),
        new(FirstArn, "{|DSP1401:arm:$1:$2|}"),
        new(FirstArn, "{|DSP1401:|}"),
        new(FirstArn, "{|DSP1402:arn:$1|}"),
        new(FirstArn, "arn:$1:$2{|DSP1450:$${aws:username|}"),
        new(FirstArn, "arn:$1:$2{|DSP1450:$${}|}"),
        new(FirstArn, "arn:$1:$2{|DSP1450:$${aws: username}|}"),
        new(FirstArn, "arn:$1:$2{|DSP1450:$${aws:PrincipalTag/x, y}|}"),
        new(FirstArn, "arn:$1:$2{|DSP1451:$${aws:nothing}|}"),
        new("""(?<="Resource"\s*:\s*\[?\s*")arn:aws:iam::""", "arn:aws:iam:{|DSP1404:eu-west-1|}:"),
        new("""(?<="Resource"\s*:\s*\[?\s*")arn:aws:s3:::(?!\*)""", "arn:aws:s3:{|DSP1404:eu-west-1|}::"),
        new("""(?<="Resource"\s*:\s*\[?\s*")arn:aws:s3:::([^"]*)""", "{|DSP1401:s3://$1|}"),
    ];

    private static IEnumerable<Mutation> Conditions()
    {
        yield return new("\"StringEquals\"", "\"{|DSP1501:StringEqual|}\"");
        yield return new("\"StringLike\"", "\"{|DSP1501:StringAlike|}\"");
        yield return new("\"Null\"", "\"{|DSP1502:NullIfExists|}\"");
        yield return new("\"Bool\"\\s*:\\s*\\{\\s*\"([^\"]+)\"\\s*:\\s*\"\\w+\"", "\"Bool\": { \"$1\": \"{|DSP1508:perhaps|}\"");
        yield return new("\"(String\\w+|Arn\\w+)\"\\s*:\\s*\\{\\s*\"([^\"]+)\"\\s*:\\s*" + Strings, "\"$1\": { \"$2\": {|DSP1208:{}|}");
        yield return new("\"(String\\w+|Arn\\w+)\"\\s*:\\s*\\{\\s*\"([^\"]+)\"\\s*:\\s*(" + Strings + ")", "$0, \"{|DSP1003:$2|}\": $3");
        foreach (var block in new[]
        {
            """ "DateLessThan": { "aws:CurrentTime": "{|DSP1508:tomorrow|}" } """,
            """ "{|DSP1502:NullIfExists|}": { "aws:username": "true" } """,
            """ "{|DSP1501:StringEqualsExists|}": { "aws:username": "x" } """,
            """ "StringEquals": {|DSP1501:[]|} """,
            """ "StringEquals": { "aws:username": "{|DSP1450:$${aws:userid|}" } """,
            """ "StringEquals": { "aws:username": {|DSP1208:null|} } """,
            """ "StringEquals": { "{|DSP1503:aws:usernam|}": "x" } """,
            """ "StringEquals": { "aws:username": "{|DSP1509:x*|}" } """,
            """ "StringEquals": { "aws:username": {|DSP1511:[]|} } """,
            """ "IpAddress": { "aws:SourceIp": "{|DSP1508:203.0.113|}" } """,
        })
        {
            yield return new(Unconditional, "$1\"Condition\": {" + block + "}, \"Effect\"");
        }
    }
}
