/**
 * Given names by which a title is told to be a person's, folded: the usual ones of Europe, the Americas, India, Turkey and the Arab
 * world. Written for this library; a name that is missing costs a contact, one too many makes a publication one.
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  (
    'aaron abby abdul abigail adam adele adrian agnes ahmed aisha alan alasdair albert alberto aleen alejandro alessandro alex alexander alexandra alexis alfred ' +
    'ali alice alicia alina alison allen amanda amber amelia amir amy ana anders andre andrea andreas andrei andrew andy angela angelo anil ' +
    'anita anja ann anna annabel anne annette annika anthony antje anton antonio arjun arne arthur arturo arun ash ashley astrid aurelie axel ' +
    'ayse barbara barry bart beatrice beatriz becky ben benedict benjamin benoit bernard bernd bert beth bettina betty bill birgit bjorn bob ' +
    'boris brad brandon brenda brent brian bridget bruce bruno bryan caitlin camila camille carl carla carlos carmen carol caroline carolyn ' +
    'catherine cathy cecilia celine cesar chad charles charlie charlotte chen cheryl chloe chris christian christiane christina christine ' +
    'christoph christophe christopher cindy claire clara clare clark claudia claudio clemens cliff colin colleen collin connor corinna craig ' +
    'cristina curt cynthia dale dalton damien dan dana daniel daniela daniele danny darren dave david dawn dean deborah debra denis denise dennis ' +
    'derek diana diane diego dieter dirk dmitri dominic dominik dominique don donald donna doug douglas duncan dustin dylan eddie edgar edith ' +
    'edoardo eduardo edward edwin eileen elaine elena eleanor elias elif elisa elise elisabeth elizabeth ella ellen elliot emily emma emmanuel ' +
    'enrique eric erica erik erika erin ernest eryn esther ethan eugene eva evan evelyn fabian fabio fatima federico felipe felix fernando ' +
    'filip fiona florence florens florian frances francesca francesco francisco francois frank franz fred frederic frederik friedrich gabriel ' +
    'gabriela gareth gary gavin geoff geoffrey georg george georges gerald gerard gerhard gert gianluca gina giorgio giovanni giulia giuseppe ' +
    'glenn gloria gonzalo gordon graham greg gregor gregory greta guido guillaume gunter gustavo guy hannah hanna hans harald harold harry ' +
    'hassan heather heidi heiko heinrich heinz helen helena helene helmut hendrik henri henrik henry herbert hilary holger holly howard hugh ' +
    'hugo ian ibrahim ida ignacio igor ilse inge ingrid ira irene iris isaac isabel isabelle ivan jack jackie jacob jacqueline jacques jaime ' +
    'jake jakob james jamie jan jana jane janet janice jared jasmine jason javier jay jean jeff jeffrey jen jenna jennifer jenny jens jeremy ' +
    'jerome jerry jesper jesse jessica jill jim jimmy jo joan joanna joao joachim jochen joe joel joerg johan johann johanna johannes john ' +
    'johnny jon jonas jonathan jordan jorg jorge jose josef josefina joseph josh joshua joy joyce juan judith judy juha jule jules julia ' +
    'julian juliana julie julien juliette jurgen justin kai kara karen karim karin karl karsten kate katharina katherine kathleen kathrin ' +
    'kathryn kathy katie katja katrin keith kelly ken kenneth kerstin kevin khaled kim kirsten klaus konstantin kris kristen kristian kristin ' +
    'kristina kumar kurt kyle lars laura lauren laurence laurent lea leah lee lena leo leon leonard leonardo leslie lewis liam lili lily linda ' +
    'linus lisa liz lloyd lorenzo lori lotte louis louise luca lucas lucia lucy luigi luis luisa lukas luke lydia lynn maciej maggie magnus ' +
    'maja malcolm malte manfred manton manuel mara marc marcel marcelo marcin marco marcos marcus margaret maria marian marianne marie marina ' +
    'mario marion marissa mark marko markus marlene marta martha martin martina mary mateusz mathias mathieu mats matt matteo matthew matthias ' +
    'maureen maurice mauricio max maxime maya meagan megan mehmet melanie melissa mercedes meredith mia michael michaela michal michel michele ' +
    'michelle miguel mika mike mikael milan mina miriam mohamed mohammed moira monica monika morgan moritz mustafa nadia nadine nancy naomi ' +
    'natalia natalie natasha nathan neil nicholas nick nicola nicolas nicole niels nigel niklas nikolai nikolaus nils nina nora norbert norman ' +
    'ole oleg olga oliver olivia olivier omar oscar oskar otto owen pablo pamela paola paolo pascal pat patricia patrick paul paula pauline ' +
    'paulo pavel pedro peggy penelope per pete peter petra phil philip philipp philippe phillip pia pierre piotr priya rachel raj rafael rahul ' +
    'rainer ralf ralph ramon rand randy raquel raul ravi ray raymond rebecca regina reinhard rene renate rhys ricardo riccardo rich richard ' +
    'rick rita rob robert roberto robin rodrigo roger roland rolf roman ron ronald rosa rose rosemary ross roy ruben rudolf rupert russ russell ruth ' +
    'ryan sabine sally salvatore sam samantha samir samuel sandra sandy sanjay santiago sara sarah sascha sasha scott sean sebastian serge ' +
    'sergei sergio seth shannon sharon shaun shawn sheila sibylle sigrid silke silvia simon simone sofia sonia sonja sophia sophie stacy stan ' +
    'stefan stefanie stella stephan stephanie stephen steve steven stuart sue sunil susan susanna susanne suzanne sven svetlana sylvia tamara ' +
    'tanja tanya tara ted terence teresa terry tess theo theodor theresa therese thierry thomas thorsten tiago tiffany tilman tim timo timothy ' +
    'tina tobias todd tom tomas tommaso tommy toni tony tracy trevor tristan ulf ulrich ulrike ursula uta ute uwe valentin valentina valerie ' +
    'vanessa vera veronica veronika vicente vicky victor victoria viktor vijay vincent virginia vivian vladimir volker walter wanda warren ' +
    'wayne wendy werner wilhelm will willem william wolfgang xavier yann yannick yasmin yves yvonne zach zachary zoe zoltan'
  ).split(' '),
);
