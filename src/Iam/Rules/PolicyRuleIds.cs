namespace Dstack.Permissions.Iam.Rules;

/// <summary>The ids of the rules for policy files.</summary>
public static class PolicyRuleIds
{
    /// <summary>The file is not valid JSON.</summary>
    public const string InvalidJson = "DSP1001";

    /// <summary>The top level is not an object.</summary>
    public const string TopLevelNotObject = "DSP1002";

    /// <summary>A key stands twice in one object.</summary>
    public const string DuplicateKey = "DSP1003";

    /// <summary>A character that IAM does not take.</summary>
    public const string InvalidCharacter = "DSP1004";

    /// <summary>Template text of another tool.</summary>
    public const string ForeignTemplate = "DSP1005";

    /// <summary>Unknown element of the document.</summary>
    public const string UnknownDocumentElement = "DSP1101";

    /// <summary>No statement.</summary>
    public const string MissingStatement = "DSP1102";

    /// <summary>A version that does not exist.</summary>
    public const string InvalidVersion = "DSP1103";

    /// <summary>No version.</summary>
    public const string MissingVersion = "DSP1104";

    /// <summary>The old version of the language.</summary>
    public const string OldVersion = "DSP1105";

    /// <summary>An identifier in an identity policy.</summary>
    public const string PolicyId = "DSP1106";

    /// <summary>Unknown element of a statement.</summary>
    public const string UnknownStatementElement = "DSP1201";

    /// <summary>No effect, or one that does not exist.</summary>
    public const string InvalidEffect = "DSP1202";

    /// <summary>No action.</summary>
    public const string MissingAction = "DSP1203";

    /// <summary>Both Action and NotAction.</summary>
    public const string ActionAndNotAction = "DSP1204";

    /// <summary>No resource.</summary>
    public const string MissingResource = "DSP1205";

    /// <summary>Both Resource and NotResource.</summary>
    public const string ResourceAndNotResource = "DSP1206";

    /// <summary>A principal in an identity policy.</summary>
    public const string Principal = "DSP1207";

    /// <summary>A value of the wrong JSON type.</summary>
    public const string WrongType = "DSP1208";

    /// <summary>A Sid with characters that it may not have.</summary>
    public const string InvalidSid = "DSP1209";

    /// <summary>A Sid that is there already.</summary>
    public const string DuplicateSid = "DSP1210";

    /// <summary>An empty Sid.</summary>
    public const string EmptySid = "DSP1211";

    /// <summary>A statement that another one covers.</summary>
    public const string RedundantStatement = "DSP1212";

    /// <summary>Not an action.</summary>
    public const string InvalidAction = "DSP1301";

    /// <summary>A service that does not exist.</summary>
    public const string UnknownService = "DSP1302";

    /// <summary>An action that does not exist.</summary>
    public const string UnknownAction = "DSP1303";

    /// <summary>A wildcard that no action fits.</summary>
    public const string UnmatchedAction = "DSP1304";

    /// <summary>A wildcard in the service prefix.</summary>
    public const string WildcardService = "DSP1305";

    /// <summary>White space inside an action.</summary>
    public const string WhiteSpaceInAction = "DSP1306";

    /// <summary>An action cased differently from AWS's reference.</summary>
    public const string ActionCase = "DSP1307";

    /// <summary>An action that the statement covers already.</summary>
    public const string RedundantAction = "DSP1308";

    /// <summary>A policy variable in an action.</summary>
    public const string VariableInAction = "DSP1309";

    /// <summary>Not an ARN.</summary>
    public const string NotAnArn = "DSP1401";

    /// <summary>No listed ARN fits the action.</summary>
    public const string ResourceTypeMismatch = "DSP1409";

    /// <summary>The action needs <c>*</c>.</summary>
    public const string NeedsAllResources = "DSP1410";
}
